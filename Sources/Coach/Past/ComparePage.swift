import Packs
import Reports
import Screen
import Sessions

/// Two past reviews side by side, or one before and after its measures.
struct ComparePage: Page {
    private let names: [String]

    /// - Parameter names: of one review, or of two.
    init(_ names: [String]) { self.names = names }

    var title: String { names.count == 1 ? "Before and after" : "Compare" }
    func wants(_ desk: Desk) -> [Effect] { [.fetch(names: names)] }
    func acts(_ desk: Desk) -> [Act] { [] }
    mutating func perform(_ command: Command, _ given: Given, _ desk: inout Desk) -> [Step] { [] }

    func content(_ desk: Desk) -> Content {
        switch desk.comparison(names) {
        case nil: return .document(DocumentContent([.text("The reviews are read...", .dim)]))
        case .failure(let none): return .document(DocumentContent([.text(none.words)]))
        case .success(let comparison):
            return .document(
                DocumentContent(ComparisonDocument.blocks(comparison, desk.pack, in: desk.zone), columns: 120))
        }
    }
}
