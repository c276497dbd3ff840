import Packs
package import Sessions

extension VoiceOrigin {
    /// What is to be known before such a voice is read beside the others; empty where it answered what all did.
    package func words(_ phrases: Phrasebook) -> [String] {
        let asked =
            packs.isEmpty
            ? [] : ["Answered with \(packs.words), which is not what this review asks; matched question by question."]
        return asked
            + setAside.map { aside in
                let answer = aside.answer.map { " \"\($0)\"" } ?? ""
                let question = phrases.pack.item(aside.item) == nil ? aside.item : "\"\(phrases.ask(aside.item))\""
                return "Set aside, counting nothing: \(question)\(answer), for \(aside.why)."
            }
    }
}
