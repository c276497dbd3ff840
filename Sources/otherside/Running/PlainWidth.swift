import Coach
import Glibc
import Reports
import Synchronization

/// How wide plain text may be.
enum PlainWidth {
    /// Longer lines are hard to read.
    private static let readable = 76
    private static let least = 20

    /// Of running text: as COLUMNS says, or the settings; else what is readable, on a terminal no more than it has.
    static var text: Int { given ?? min(terminal ?? readable, readable) }

    /// Of a list's lines, which are cut there; nil where nothing limits them, as in a pipe.
    static var list: Int? { given ?? terminal }

    /// What the settings say.
    static func settle(_ columns: Int?) { settled.withLock { $0 = columns } }

    private static let settled = Mutex<Int?>(nil)

    private static var given: Int? {
        Environment()["COLUMNS"].flatMap { Int($0) }.flatMap { $0 > 0 ? max($0, least) : nil }
            ?? settled.withLock { $0 }
    }

    private static var terminal: Int? {
        var size = winsize()
        guard ioctl(1, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
        return max(Int(size.ws_col), least)
    }
}

extension [Block] {
    /// As a command prints them.
    var printed: [String] { plainLines(columns: PlainWidth.text) }
}
