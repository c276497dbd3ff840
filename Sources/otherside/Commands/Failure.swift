/// Why a command ends without having done its work.
struct Failure: Error {
    let words: String
    let status: Int32

    init(_ words: String, status: Int32 = ExitStatus.failed) {
        self.words = words
        self.status = status
    }

    /// What was typed cannot be meant.
    static func usage(_ words: String) -> Failure { Failure(words, status: ExitStatus.usage) }
}

/// The numbers a command ends with; `--help` and the manual print the same text.
enum ExitStatus {
    static let failed: Int32 = 1
    /// `merge`: not copies of one review.
    static let refused: Int32 = 2
    static let aboveLimit: Int32 = 3
    static let usage: Int32 = 64

    static let all: [(status: Int32, meaning: String)] = [
        (0, "done"), (failed, "failed"), (refused, "merge: not copies of one review"),
        (aboveLimit, "escalation is above --fail-above"),
        (usage, "the command line cannot be meant"), (130, "interrupted"),
    ]

    static var text: String {
        "Exit status: " + all.map { "\($0.status) \($0.meaning)" }.joined(separator: ", ") + "."
    }
}
