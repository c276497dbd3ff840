import Glibc

/// A line on standard error that says how far a look through the library is, where a person sees it and it takes longer
/// than a blink; gone when it is done.
final class LookProgress {
    private let begun = ContinuousClock.now
    private let isSeen: Bool
    private var isShown = false

    init(quiet: Bool, _ environment: Environment) {
        isSeen = !quiet && isatty(2) != 0 && environment["TERM"] != "dumb"
    }

    func show(_ done: Int, of total: Int) {
        guard isSeen, ContinuousClock.now - begun > .milliseconds(250) else { return }
        let width = 30
        let filled = total > 0 ? done * width / total : width
        let bar = String(repeating: "#", count: filled) + String(repeating: ".", count: width - filled)
        write("\r[\(bar)] \(done) of \(total) files read")
        isShown = true
    }

    func end() {
        if isShown { write("\r\u{1B}[K") }
        isShown = false
    }

    private func write(_ words: String) {
        var words = words
        _ = words.withUTF8 { Glibc.write(2, $0.baseAddress, $0.count) }
    }
}
