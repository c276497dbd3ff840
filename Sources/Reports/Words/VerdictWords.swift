import Assessment
package import Sessions

/// What the verdicts let the other texts say: they have the last word, so a text that takes an aim for honest, ours or
/// theirs, is said only where no verdict speaks against it.
extension ReadingRecord {
    /// By our own answers the aim is not safety.
    package var isOwnAim: Bool { honesty.verdict == HonestyVerdict.lensDoesNotExcuse.rawValue }

    /// They may really be preparing an attack.
    package var mayAttack: Bool { theirIntent.verdict == IntentVerdict.mayAttack.rawValue }

    /// Something is known that speaks against an honest aim on either side, be it one answer.
    fileprivate var isInDoubt: Bool {
        isOwnAim || mayAttack || honesty.verdict == HonestyVerdict.warningSign.rawValue
            || theirIntent.verdict == IntentVerdict.warningSign.rawValue
    }

    /// Our aim fits safety, and nothing says that they mean harm.
    fileprivate var isHopeful: Bool { honesty.verdict == HonestyVerdict.lensApplies.rawValue && !isInDoubt }
}

extension Phrasebook {
    /// What Jervis's world is called beside these verdicts.
    package func worldName(_ reading: ReadingRecord) -> String {
        reading.isInDoubt && reading.world != World.notEstablished.rawValue
            ? self("world.\(reading.world).plain") : self("world.\(reading.world).name")
    }

    /// What the world means beside these verdicts.
    package func world(_ reading: ReadingRecord) -> String {
        let text = self("world.\(reading.world)")
        guard reading.world != World.notEstablished.rawValue else { return text }
        switch (reading.isOwnAim, reading.mayAttack) {
        case (true, true): return "\(text) \(self("world.both"))"
        case (true, false): return "\(text) \(self("world.own-aim"))"
        case (false, true): return "\(text) \(self("world.theirs"))"
        case (false, false): return reading.isHopeful ? "\(text) \(self("world.\(reading.world).safety"))" : text
        }
    }

    /// What their verdict means beside ours.
    package func theirIntent(_ reading: ReadingRecord) -> String {
        let bearsOnOurs = [IntentVerdict.spiral, .mayAttack].map(\.rawValue).contains(reading.theirIntent.verdict)
        return reading.isOwnAim && bearsOnOurs
            ? self("their-intent.\(reading.theirIntent.verdict).own-aim")
            : self("their-intent.\(reading.theirIntent.verdict)")
    }
}
