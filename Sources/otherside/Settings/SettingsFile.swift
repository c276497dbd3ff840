import Glibc
import Library
import Packs

/// The settings' file in its folder.
struct SettingsFile: Sendable {
    let path: String
    let settings: Settings
    /// What is wrong in it, in the order of its lines; the settings are then not for use.
    let problems: [PackProblem]
    /// Whether there is such a file.
    let isThere: Bool

    /// - Parameter folder: of the person's settings.
    init(in folder: String) {
        path = folder + "/" + Settings.file
        // Most have none, and to throw is dearer than to ask.
        guard Input.isThere(path) || errno != ENOENT && errno != ENOTDIR else {
            (settings, problems, isThere) = (Settings(), [], false)
            return
        }
        do throws(FileTrouble) {
            let bytes = try Input.read(path)
            var problems: [PackProblem] = []
            settings = Settings(Array(bytes), file: path, problems: &problems)
            self.problems = problems.sorted()
            isThere = true
        } catch {
            settings = Settings()
            isThere = error.errno != ENOENT && error.errno != ENOTDIR
            problems = isThere ? [PackProblem(file: path, line: nil, field: "", message: error.reason)] : []
        }
    }

    /// - Throws: the first problem: with half of the settings another library could be written to than was meant.
    func usable() throws -> Settings {
        guard let first = problems.first else { return settings }
        throw Failure(
            "the settings cannot be used: \(first.description)"
                + (problems.count > 1 ? " (\(problems.count) in all; see `otherside check`)" : ""))
    }
}
