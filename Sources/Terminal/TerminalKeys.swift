import CNcurses
import Screen

extension KeyTable {
    /// What the terminal that is open sends, by its terminfo entry. The corners of the keypad are left out: there they
    /// are digits.
    static func ofTerminal() -> KeyTable {
        var entries: [(bytes: [UInt8], key: Key)] = []
        func add(_ capability: String, _ key: Key) {
            guard let sequence = cn_capability(capability) else { return }
            entries.append((Array(String(cString: sequence).utf8), key))
        }
        for (capability, key) in single { add(capability, key) }
        for number in 1...12 { add("kf\(number)", .function(number)) }
        // Held with Shift (no number or 2), Alt, Ctrl and combinations of them.
        for modifier in ["", "3", "4", "5", "6", "7", "8"] {
            for (stem, key) in held { add(stem + modifier, key) }
            let isByWord = !modifier.isEmpty
            add("kLFT" + modifier, isByWord ? .alt("b") : .left)
            add("kRIT" + modifier, isByWord ? .alt("f") : .right)
            add("kDC" + modifier, isByWord ? .alt("d") : .delete)
        }
        return KeyTable(entries)
    }

    private static let single: [(String, Key)] = [
        ("kcuu1", .up), ("kcud1", .down), ("kcub1", .left), ("kcuf1", .right), ("khome", .home), ("kend", .end),
        ("kpp", .pageUp), ("knp", .pageDown), ("kdch1", .delete), ("kbs", .backspace), ("kcbt", .backTab),
        ("kent", .enter), ("kri", .up), ("kind", .down), ("kfnd", .home), ("kslt", .end),
    ]

    private static let held: [(String, Key)] = [
        ("kUP", .up), ("kDN", .down), ("kHOM", .home), ("kEND", .end), ("kPRV", .pageUp), ("kNXT", .pageDown),
    ]
}

extension KeyReader.Patience {
    /// For this terminal: as ESCDELAY says, in milliseconds; otherwise longer where the line may be slow.
    ///
    /// - Parameter variable: a variable of the environment; nil where it is not set.
    package init(_ variable: (String) -> String?) {
        if let given = variable("ESCDELAY").flatMap({ Int($0) }), (1...10_000).contains(given) {
            self.init(escape: .milliseconds(given))
        } else {
            let isRemote = ["SSH_CONNECTION", "SSH_TTY", "SSH_CLIENT", "MOSH_IP"].contains {
                variable($0)?.isEmpty == false
            }
            self.init(escape: .milliseconds(isRemote ? 200 : 30))
        }
    }
}
