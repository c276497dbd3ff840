import Glibc
import Library

/// The environment, asked variable by variable: a copy of all of it costs a first frame more than what is needed does.
struct Environment: Sendable {
    /// nil: not set. A path may hold bytes that are not UTF-8, see `PathText`.
    subscript(name: String) -> String? { name.withCString { getenv($0) }.map { PathText.text($0) } }

    /// What places are made from.
    var variables: Variables { Variables { self[$0] } }
}
