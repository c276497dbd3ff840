import Dispatch
import FoundationEssentials
import Glibc
import Library
import Screen
import Subprocess
import Synchronization
import SystemPackage

/// The git program, in one folder.
struct Git {
    struct Outcome {
        let status: Int32
        let out: Data
        let err: String

        var isSuccess: Bool { status == 0 }
        /// The output's first line.
        var line: String {
            String(String(decoding: out, as: UTF8.self).prefix { $0 != "\n" })
        }
        /// The output, but for its line end, as a path.
        var path: String { PathText.text(bytes: out.last == 10 ? out.dropLast() : out) }
        /// The output's parts that end with a NUL, as paths.
        var paths: [String] { out.split(separator: 0).map { PathText.text(bytes: $0) } }
        /// What git says of it, for people.
        var words: String {
            let lines = (err.isEmpty ? String(decoding: out, as: UTF8.self) : err)
                .split(separator: "\n").map { Width.clean(String($0)) }.filter { !$0.hasPrefix("hint:") }
            return lines.prefix(4).joined(separator: " ")
        }
    }

    let folder: String
    /// Whether git may ask for a password.
    let asks: Bool

    /// - Parameter arguments: paths may be any bytes, as `PathText` holds them.
    /// - Throws: where there is no git.
    func run(_ arguments: String..., paths: [String] = []) throws -> Outcome {
        // The driver merges reviews alone; who was renamed into whom is no question here.
        let always = ["git", "--literal-pathspecs", "-c", "merge.renames=false", "-C", folder]
        let all = always + arguments + (paths.isEmpty ? [] : ["--"] + paths)
        // Bytes are taken for C strings: the zero at the end must come along.
        let words = all.map { $0.withPath { Array(UnsafeBufferPointer(start: $0, count: strlen($0) + 1)) } }
        let outcome = Mutex<Outcome?>(nil)
        let done = DispatchSemaphore(value: 0)
        let asks = asks
        Task.detached {
            let ran = try? await Subprocess.run(
                .name("git"),
                arguments: Arguments(
                    executablePathOverride: nil,
                    remainingValues: words.dropFirst().map { $0.map(UInt8.init(bitPattern:)) }
                ),
                environment: .inherit.updating(
                    ["LC_ALL": "C", "GIT_TERMINAL_PROMPT": asks ? "1" : "0", "GIT_EDITOR": "true"]),
                input: .none, output: .data(limit: 64 << 20), error: .string(limit: 1 << 20))
            if let ran {
                let status: Int32 =
                    switch ran.terminationStatus {
                    case .exited(let code): code
                    case .signaled(let signal): 128 + signal
                    }
                outcome.withLock {
                    $0 = Outcome(status: status, out: ran.standardOutput, err: ran.standardError)
                }
            }
            done.signal()
        }
        done.wait()
        guard let ran = outcome.withLock({ $0 }) else {
            throw Failure("git could not be started: install it (Debian and Ubuntu: apt install git)")
        }
        return ran
    }

    /// What must succeed for anything else to make sense.
    ///
    /// - Throws: what git says.
    @discardableResult
    func must(_ what: String, _ outcome: Outcome) throws -> Outcome {
        guard outcome.isSuccess else { throw Failure("\(what): \(outcome.words)") }
        return outcome
    }
}
