import CoachSupport
import Foundation
import Interview
import Packs
import Sessions
import Support

@testable import Coach

/// A whole review as somebody would type it.
enum LinearScript {
    static let hashicorp: AnswerSheet = (try? Vector.named("hashicorp-bsl-2023").answers) ?? [:]

    /// The lines that answer every question of the full form with a sheet, from the first question on.
    static func lines(_ sheet: AnswerSheet, _ texts: [String: String] = [:]) -> [String] {
        let form = Form(Fixtures.pack, scope: .company, coverage: .full)
        return form.questions.map { question in
            if let text = texts[question.id] { return text }
            switch question.kind {
            case .line, .text: return "About \(question.id)"
            case .names: return "Env0, Spacelift"
            case .percent: return "40"
            case .yesNo: return question.field == .exit ? "n" : "y"
            case .choice: return "2"
            case .choices: return "1 3"
            case .item(let item):
                switch sheet[item.id] {
                case .option(let key): return item.options.firstIndex { $0.key == key }.map { "\($0 + 1)" } ?? ""
                case .unknown: return "d"
                case .notApplicable: return "x"
                case nil: return ""
                }
            }
        }
    }
}
