import Glibc

/// Data to standard output, words to standard error; both all or nothing, a closed pipe ends quietly.
enum Console {
    static func out(_ text: String) { write(text, to: 1) }
    static func error(_ text: String) { write("otherside: \(text)\n", to: 2) }

    private static func write(_ text: String, to descriptor: Int32) {
        var text = text
        text.withUTF8 { bytes in
            var rest = bytes[...]
            while !rest.isEmpty {
                let sent = Glibc.write(
                    descriptor,
                    UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(bytes)[rest.startIndex...]).baseAddress,
                    rest.count)
                if sent > 0 {
                    rest = rest.dropFirst(sent)
                } else if errno != EINTR {
                    return
                }
            }
        }
    }
}
