extension Session {
    /// The name a voice gave, where it may be shown: nil for one that stays anonymous, and before the reveal where
    /// names are hidden.
    package func publicName(_ voice: Voice) -> String? {
        guard team.map({ !$0.hidesNames || $0.revealed != nil }) ?? true else { return nil }
        return voice.name.flatMap { $0.allSatisfy(\.isWhitespace) ? nil : $0 }
    }

    /// What to call a voice: its name, or "Person 3" by its place. nil when there is no such voice.
    package func called(_ voice: String) -> String? {
        guard let place = voices.firstIndex(where: { $0.id == voice }) else { return nil }
        return publicName(voices[place]) ?? "Person \(place + 1)"
    }

    /// True where answers of several people stand side by side, and may be seen.
    package var showsVoices: Bool { voices.count > 1 && stage != .turns }

    /// The same as one voice reads it: the guess before the items is that of the person whose review this is.
    ///
    /// - Parameter voice: nil: the sheet that counts.
    package func read(by voice: String?) -> Session {
        guard let voice, team != nil || voice != voices.first?.id else { return self }
        var session = self
        session.ownGuess = nil
        return session
    }
}
