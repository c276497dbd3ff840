import Glibc
import Synchronization
import Terminal

/// Lines from standard input, one at a time; a signal that asks to end comes as an event.
struct LineInput {
    enum Event: Equatable {
        case line(String)
        /// The terminal gave no more of a line than it can, that many bytes: the end of it may be lost.
        case cut(bytes: Int)
        case end
        /// One that asks the program to end.
        case signal(Int32)
    }

    /// More of one line is read and dropped, so that an endless one takes no memory.
    private static let longest = 4 << 20

    /// What the system keeps of a line that is typed; the rest is dropped without a word, in the middle of a letter even.
    /// Its own editing is what screen readers know, and it survives a kill, so it stays.
    private static let terminalLine = 4095

    private var waiting: [UInt8] = []
    private var isAtEnd = false

    /// From here on those signals no longer end the process by themselves.
    init() { Interruption.watch() }

    mutating func next() -> Event {
        var searched = 0
        while true {
            if let signal = Interruption.take() { return .signal(signal) }
            if let end = waiting[searched...].firstIndex(of: UInt8(ascii: "\n")) {
                defer { waiting.removeSubrange(...end) }
                if end >= Self.terminalLine, Self.editsLines { return .cut(bytes: Self.terminalLine) }
                return .line(Self.text(waiting[..<end]))
            }
            searched = waiting.count
            guard !isAtEnd else {
                // The last line of a file may have no line end.
                defer { waiting = [] }
                return waiting.isEmpty ? .end : .line(Self.text(waiting[...]))
            }
            guard wait() else { continue }
            read(keeping: searched)
            searched = min(searched, waiting.count)
        }
    }

    /// Whether standard input is a terminal on which the system edits lines.
    private static var editsLines: Bool {
        var modes = termios()
        return tcgetattr(0, &modes) == 0 && modes.c_lflag & tcflag_t(ICANON) != 0
    }

    /// - Returns: whether there is something to read.
    private func wait() -> Bool {
        var sources = [
            pollfd(fd: 0, events: Int16(POLLIN), revents: 0),
            pollfd(fd: Interruption.source, events: Int16(POLLIN), revents: 0),
        ]
        guard poll(&sources, 2, -1) > 0 else { return false }
        return sources[0].revents != 0
    }

    private mutating func read(keeping count: Int) {
        var bytes = [UInt8](repeating: 0, count: 64 << 10)
        let got = Glibc.read(0, &bytes, bytes.count)
        if got > 0 {
            // What is too long still has its first newline found.
            let isFull = count >= Self.longest && !bytes[..<got].contains(UInt8(ascii: "\n"))
            if !isFull { waiting += bytes[..<got] }
        } else if got == 0 || (errno != EINTR && errno != EAGAIN) {
            isAtEnd = true
        }
    }

    /// Invalid UTF-8 becomes replacement characters.
    private static func text(_ bytes: ArraySlice<UInt8>) -> String {
        String(decoding: bytes.last == UInt8(ascii: "\r") ? bytes.dropLast() : bytes, as: UTF8.self)
    }
}

/// The signals that ask to end. A handler only notes the number and writes a byte to a pipe.
enum Interruption {
    private static let asked = Atomic<Int32>(0)
    private static let readEnd = Atomic<Int32>(-1)
    private static let writeEnd = Atomic<Int32>(-1)

    /// Readable once a signal came; -1 where no pipe could be made.
    static var source: Int32 { readEnd.load(ordering: .relaxed) }

    static func watch() {
        guard source < 0 else { return }
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else { return }
        for end in ends {
            _ = fcntl(end, F_SETFD, FD_CLOEXEC)
            _ = fcntl(end, F_SETFL, O_NONBLOCK)
        }
        readEnd.store(ends[0], ordering: .relaxed)
        writeEnd.store(ends[1], ordering: .relaxed)
        // Made now, for a handler may make nothing.
        asked.store(0, ordering: .relaxed)
        for number in TerminalSignals.requestsToEnd where !isIgnored(number) {
            var action = sigaction()
            action.__sigaction_handler.sa_handler = { number in
                Interruption.note(number)
            }
            sigaction(number, &action, nil)
        }
    }

    /// As nohup leaves it; then it stays so.
    private static func isIgnored(_ number: Int32) -> Bool {
        var before = sigaction()
        guard sigaction(number, nil, &before) == 0 else { return false }
        return unsafeBitCast(before.__sigaction_handler.sa_handler, to: Int.self)
            == unsafeBitCast(SIG_IGN, to: Int.self)
    }

    private static func note(_ number: Int32) {
        let before = errno
        asked.store(number, ordering: .relaxed)
        var byte: UInt8 = 0
        _ = write(writeEnd.load(ordering: .relaxed), &byte, 1)
        errno = before
    }

    /// A Ctrl-C that was meant for a child on our terminal; what asked for more is still to be heard.
    static func forgetInterrupt() {
        guard let number = take(), number != SIGINT else { return }
        note(number)
    }

    /// The signal that came since the last time, if one did.
    static func take() -> Int32? {
        let number = asked.exchange(0, ordering: .relaxed)
        guard number != 0 else { return nil }
        var byte: UInt8 = 0
        while read(source, &byte, 1) > 0 {}
        return number
    }
}
