import Reports
import Screen
import Sessions

/// One field of a form: the full screen edits it in place, the line mode asks it.
struct FormField: Sendable, Identifiable {
    struct Choice: Equatable, Sendable {
        var word: String
        var label: String
    }

    enum Kind: Equatable, Sendable {
        case choice([Choice])
        case several([Choice])
        case yesNo
        case number(ClosedRange<Int>)
        /// A day as people say it, or nothing.
        case day(DayWords)
        case line
        case text
    }

    var id: String
    /// What stands before it on the full screen.
    var name: String
    /// What is asked line by line.
    var ask: [String]
    var kind: Kind
    /// What may stand there, shown while nothing does.
    var hint: String
    /// Why it must hold something; nil: it may be empty.
    var required: String?
    /// What is wrong with its value besides what its kind says.
    var problem: String?
    /// A yes or no in words, as it stands.
    var said: String?
    /// What makes it a yes, and what makes it a no.
    var toYesNo = (yes: "yes", no: "no")
    /// How a choice is called, as in "next reaction".
    var noun = "choice"
    /// What stands for no choice.
    var none = "any"
    /// All choices stand in the line, each with its number.
    var isInLine = false
    /// All choices stand below it, each with its key, while one stands on it.
    var isUnfolded = false
    var style = Style.plain
    /// Over the question, where each field has the page for itself.
    var heading: String?
    /// What stands between the question and its answer, where each field has the page for itself.
    var above: [Block] = []
    /// A blank row before the answer.
    var isSetOff = true
    /// What follows a number that is read back, as in " of 100".
    var unit = ""
    /// Why a text may not be written in an editor; nil: it may.
    var noEditor: String?
    /// How the line mode reads its value back.
    var readBack: String
    /// Whether it is asked at all, by what the fields before it hold.
    var isShown: Bool
    /// It begins a new group.
    var isApart: Bool

    init(
        _ id: String, _ name: String, _ kind: Kind, ask: [String], hint: String = "", required: String? = nil,
        problem: String? = nil, said: String? = nil, readBack: String = "Your answer", isShown: Bool = true,
        isApart: Bool = false
    ) {
        self.id = id
        self.name = name
        self.kind = kind
        self.ask = ask
        self.hint = hint
        self.required = required
        self.problem = problem
        self.said = said
        self.readBack = readBack
        self.isShown = isShown
        self.isApart = isApart
    }

    /// True where letters are text.
    var isTyped: Bool {
        switch kind {
        case .choice, .several, .yesNo: false
        case .number, .day, .line, .text: true
        }
    }

    var choices: [Choice] {
        switch kind {
        case .choice(let choices), .several(let choices): choices
        default: []
        }
    }

    /// What is wrong with a value, as typed; nil: it can stand.
    func complaint(_ value: String) -> String? {
        if value.isBlank { return required ?? problem }
        switch kind {
        case .day(let days): return days.complaint(value) ?? problem
        case .number(let range) where Int(value.trimmed).map(range.contains) != true:
            return "'\(Width.clip(value, to: 12))' is not a number from \(range.lowerBound) to \(range.upperBound)."
        default: return problem
        }
    }

    /// The day that a value means, as it is kept; nil: it is no day, or the field holds none.
    func day(_ value: String) -> String? {
        guard case .day(let days) = kind, !value.isBlank else { return nil }
        return try? days.day(value)
    }

    /// The same with its day of the week, to be told at once; nil where the day itself stands there.
    func namedDay(_ value: String) -> String? {
        guard case .day(let days) = kind else { return nil }
        return days.named(value)
    }

    /// A value as it is read.
    func words(_ value: String) -> String {
        switch kind {
        case .choice(let choices): choices.first { $0.word == value }?.label ?? value
        case .several(let choices):
            choices.filter { FormValues.list(value).contains($0.word) }.map(\.label).joined(separator: ", ")
        default: value + unit
        }
    }
}

/// A form: its fields in order, and what ends it.
struct FormContent: Sendable {
    /// What is asked before it is done.
    struct Confirmation: Sendable {
        var name: String
        var hint: String
        /// All that will be done, line by line.
        var summary: [String]
        /// As in "y decides".
        var verb: String
        /// Said when it is not wanted.
        var refusal: String
    }

    /// Said before the first field.
    var head: [Block] = []
    var fields: [FormField]
    /// nil: behind the last field it is done.
    var confirmation: Confirmation?
    /// Each field has the page for itself, one after the other, with its question above it.
    var isOneByOne = false
    /// The field that is asked first; nil: the first one.
    var begin: String?
    /// Enter ends it on whatever field one stands; only the arrows and Tab go from one to the next.
    var endsAnywhere = false
    /// What Enter does on a field that is not the last.
    var next = "next line"
    /// The same where nothing stands there; nil: as `next`.
    var skip: String?
    /// What is said of a field that is passed over.
    var skipped: String?
    /// Beside the fields where the screen is wide.
    var side: [Block] = []
    /// Said line by line before the first field.
    var isTitled = true
    /// What the names take on the full screen.
    var nameColumns = 22
    /// Rows from one field to the next.
    var spacing = 1

    var shown: [FormField] { fields.filter(\.isShown) }

    /// Words that mean a day give way to it.
    func readDays(_ values: inout FormValues) {
        for field in shown { if let day = field.day(values[field.id]) { values[field.id] = day } }
    }
}

extension FormField {
    /// Its value is written in words, not chosen.
    var isWritten: Bool {
        switch kind {
        case .line, .text, .day: true
        case .choice, .several, .yesNo, .number: false
        }
    }
}
