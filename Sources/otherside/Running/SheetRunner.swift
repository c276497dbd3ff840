import Coach
import FoundationEssentials
import Library
import Sessions

/// Performs what the coach wants done while one sheet is answered: every answer goes into its file, and nothing else
/// is touched.
final class SheetRunner: EffectRunner {
    private var file: SheetFile
    private let surroundings: Surroundings
    var wishes = Wishes()

    init(_ file: SheetFile, _ surroundings: Surroundings) {
        self.file = file
        self.surroundings = surroundings
    }

    var isBusy: Bool { false }
    var isWatching: Bool { false }
    func takeNews() -> [Message] { [] }
    func waitForNews(seconds: Int) -> Bool { true }
    func releaseAll() {}

    func perform(_ effect: Effect) -> [Message] {
        switch effect {
        case .save(let review): return [save(review)]
        case .keep(let draft, _):
            try? file.save { sheet in
                sheet.at = draft.at
                sheet.typed = draft.text
            }
            return []
        case .rescue(let review, let path): return [rescue(review, path)]
        default:
            wishes.hear(effect)
            return []
        }
    }

    private func save(_ review: SessionFile) -> Message {
        do {
            try file.save { sheet in
                sheet.take(review.session)
                sheet.saved = sheet.saved == .max ? .max : sheet.saved + 1
                sheet.typed = nil
            }
            return .saved(path: file.path)
        } catch let failure as Failure {
            return .saveFailed(failure.words)
        } catch {
            return .saveFailed("\(error)")
        }
    }

    private func rescue(_ review: SessionFile, _ path: String) -> Message {
        var copy = file
        copy.fill(review.session)
        guard let bytes = try? copy.json() else { return .rescueFailed("the sheet holds what JSON cannot.") }
        return Rescue.put(bytes, at: path, home: surroundings.home)
    }

    func farewell(_ desk: Desk) {
        guard desk.saveTrouble != nil, let session = desk.session else { return }
        file.fill(session)
        guard let bytes = try? file.json() else { return }
        Rescue.farewell(bytes, called: "sheet", id: file.sheet.invitation, surroundings)
    }
}
