import Reports
import Screen
import Sessions

/// The end of the way: the decision, the first step, the day to look again, and where all of it lies.
struct ClosingPage: Page {
    var title: String { "Closing" }
    var tab: Destination? { .closing }
    var place: String? { "closing" }

    func acts(_ desk: Desk) -> [Act] {
        let isDecided = desk.session?.decision != nil
        return [
            isDecided
                ? Act(.leave, "done", .enter, .escape, .character("q"), shown: "Enter", words: "done", weight: 9)
                : Act(.go(.decide), "to the decision", .enter, shown: "Enter", words: "on", weight: 9)
        ]
    }

    mutating func perform(_ command: Command, _ given: Given, _ desk: inout Desk) -> [Step] {
        command == .leave ? [.home] : []
    }

    func content(_ desk: Desk) -> Content {
        guard let session = desk.session else { return .document(DocumentContent([])) }
        return .document(
            DocumentContent(ClosingDocument.blocks(session, at: desk.path, library: desk.library, desk.phrases)))
    }
}
