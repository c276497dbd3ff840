package import Packs

/// One question of the form, the same for the full screen, the linear mode and the commands.
package struct Question: Equatable, Sendable, Identifiable {
    package enum Kind: Equatable, Sendable {
        case line, text, names, percent
        /// Yes, no, or not known.
        case yesNo
        case choice([Choice])
        case choices([Choice])
        /// A scored item: its options, don't know, does not apply.
        case item(Item)
    }

    package struct Choice: Equatable, Sendable {
        package var word: String
        package var label: String

        package init(word: String, label: String) {
            self.word = word
            self.label = label
        }
    }

    package var field: Field
    package var kind: Kind
    package var section: Section
    package var ask: String
    /// A line of help under the question; may be empty.
    package var hint: String
    /// A concrete example for the scope; may be empty.
    package var example: String
    package var why: String
    package var source: String
    /// A review cannot go on to its items without it.
    package var required = false

    package var id: String { field.id }
    package var isScored: Bool { if case .item = kind { true } else { false } }
}

/// The parts of a review, for the progress bar.
package enum Section: Hashable, Sendable {
    case describe, before
    case group(Group)
    /// A part of a sheet from elsewhere, which brings its own titles.
    case named(String)

    package var title: String {
        switch self {
        case .describe: "Describe"
        case .before: "Before the questions"
        case .group(let group): group.title
        case .named(let title): title
        }
    }
}
