import Glibc
import Library
import Screen

/// Data to standard output, words to standard error; both all or nothing, a closed pipe ends quietly.
enum Console {
    /// Ends the program where the output cannot be taken, as on a full disk: half of it must not pass for all.
    static func out(_ text: String) {
        guard let number = write(text, to: 1) else { return }
        if number == EPIPE { exit(0) }
        error("standard output: \(String(cString: strerror(number)))")
        exit(1)
    }

    /// Words may quote anything, so that they are cleaned line by line.
    static func error(_ words: String) { say("otherside: \(words)\n") }

    /// A question, with the cursor behind it.
    static func ask(_ question: String) { say("\(question) ") }

    private static func say(_ text: String) {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { Width.clean(String($0)) }
        _ = write(lines.joined(separator: "\n"), to: 2)
    }

    /// - Returns: the system's number when not all could be written.
    private static func write(_ text: String, to descriptor: Int32) -> Int32? {
        var text = PathText.shown(text)
        return text.withUTF8 { bytes in
            var rest = UnsafeRawBufferPointer(bytes)[...]
            while !rest.isEmpty {
                let sent = Glibc.write(descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
                if sent > 0 {
                    rest = rest.dropFirst(sent)
                } else if sent == 0 || errno != EINTR {
                    return sent == 0 ? ENOSPC : errno
                }
            }
            return nil
        }
    }
}
