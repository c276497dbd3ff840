import Dispatch
import FoundationEssentials
import Glibc
import Library
import Subprocess
import Synchronization
import SystemPackage

/// The person's own editor, on a private file that is gone afterwards.
struct Editor {
    struct Trouble: Error { let reason: String }

    private let surroundings: Surroundings

    init(_ surroundings: Surroundings) { self.surroundings = surroundings }

    func edit(_ text: String) -> Result<String, Trouble> {
        guard let command = surroundings.first(of: "OTHERSIDE_EDITOR", "VISUAL", "EDITOR") else {
            return .failure(Trouble(reason: "no editor is named in OTHERSIDE_EDITOR, VISUAL or EDITOR."))
        }
        let folder = surroundings.places.drafts
        let path = "\(folder)/edit-\(getpid()).md"
        defer { unlink(path) }
        do {
            // From the first question on, before anything was saved there.
            try surroundings.places.makeDrafts()
            try DurableFile.replace(Data(text.utf8), at: path, mode: 0o600)
        } catch {
            return .failure(Trouble(reason: error.reason + "."))
        }
        if let failure = Child.run("\(command) \"$1\"", argument: path) {
            return .failure(Trouble(reason: failure))
        }
        guard let bytes = try? Data(contentsOf: URL(filePath: path)) else {
            return .failure(Trouble(reason: "its file is gone."))
        }
        let edited = String(decoding: bytes, as: UTF8.self)
        return .success(edited.hasSuffix("\n") && !text.hasSuffix("\n") ? String(edited.dropLast()) : edited)
    }
}

/// A child on our terminal, run through the shell as a command line is.
enum Child {
    /// - Returns: why it failed; nil when it did what it was asked.
    static func run(_ command: String, argument: String) -> String? {
        let outcome = Mutex<String?>("it could not be started.")
        let done = DispatchSemaphore(value: 0)
        Task.detached {
            let result = try? await Subprocess.run(
                .path("/bin/sh"), arguments: ["-c", command, "sh", argument],
                input: .fileDescriptor(.standardInput, closeAfterSpawningProcess: false),
                output: .fileDescriptor(.standardOutput, closeAfterSpawningProcess: false),
                error: .fileDescriptor(.standardError, closeAfterSpawningProcess: false))
            if let status = result?.terminationStatus {
                outcome.withLock { $0 = status.isSuccess ? nil : "it ended with \(status)." }
            }
            done.signal()
        }
        done.wait()
        return outcome.withLock { $0 }
    }
}
