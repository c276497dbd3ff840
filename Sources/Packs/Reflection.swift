/// An open question, never scored (method §7).
package struct Reflection: Equatable, Sendable, Identifiable {
    package var id: String
    package var ask: Wording
    package var hint: Wording
    package var examples: Wording
    package var why: Wording
    package var source: String
}

/// The words for a reaction the other side may show (method §5); its condition is a rule of the assessment.
package struct ReactionWords: Equatable, Sendable, Identifiable {
    package var id: String
    package var name: Wording
    package var text: Wording
    package var examples: Wording
    /// The first sign one would see.
    package var watch: Wording
    package var source: String
}
