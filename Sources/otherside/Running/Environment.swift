import Glibc
import Library

/// The environment, asked variable by variable: a copy of all of it costs a first frame more than what is needed does.
struct Environment: Sendable {
    /// nil: not set. A path may hold bytes that are not UTF-8, see `PathText`.
    subscript(name: String) -> String? { getenv(name).map { PathText.text($0) } }

    /// Those of the variables that are set.
    func values(of names: [String]) -> Variables {
        Variables(names.compactMap { name in self[name].map { (name: name, value: $0) } })
    }
}
