import Coach
import Dispatch
import FoundationEssentials
import Library
import Subprocess
import Synchronization
import SystemPackage

/// The person's own editor, on a private file that is gone afterwards.
struct Editor {
    private let surroundings: Surroundings

    init(_ surroundings: Surroundings) { self.surroundings = surroundings }

    /// Opens the editor and waits for its end. What it saved counts, however it ended.
    func edit(_ text: String) -> [Message] {
        guard let command = surroundings.editor else {
            return [.editorFailed("no editor is named in OTHERSIDE_EDITOR, the settings, VISUAL or EDITOR.")]
        }
        let file: EditorFile
        do {
            file = try EditorFile(text, surroundings.places)
        } catch {
            return [.editorFailed(error.reason + ".")]
        }
        let failure = Child.run("\(command) \"$1\"", argument: file.path)
        do {
            let saved = try file.text()
            file.remove()
            let edited = saved.hasSuffix("\n") && !text.hasSuffix("\n") ? String(saved.dropLast()) : saved
            guard let failure else { return [.edited(edited)] }
            return edited == text ? [.editorFailed(failure)] : [.edited(edited), .editorEndedBadly(failure)]
        } catch {
            switch error {
            case .gone:
                file.remove()
                return [.editorFailed(failure ?? "its file is gone.")]
            case .encoding(let likely):
                file.remove(keeping: true)
                return [
                    .editorFailed(
                        "what it saved is not UTF-8 but \(likely). Have it save as UTF-8; it lies in \(file.path).")
                ]
            }
        }
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
