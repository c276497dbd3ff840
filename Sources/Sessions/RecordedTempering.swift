package import Packs

extension Session {
    /// How its answers are tempered: as recorded, and by method 1 where it was begun before that was. nil: nothing is
    /// answered yet, so that it will be as the pack says.
    package var begunUnder: Tempering? {
        let isBegun = !weights.isEmpty || agreed != nil || voices.contains { !$0.answers.isEmpty }
        return tempering ?? (isBegun ? .method1 : nil)
    }

    /// Still read by method 1, as it always was. What a decision froze is no matter of this.
    package var isByMethod1: Bool { begunUnder == .method1 }

    /// Takes a review of method 1 over to the tempering of the pack; the recorded weights stay.
    package mutating func takeOver(_ pack: Pack) {
        guard isByMethod1, assessment == nil else { return }
        tempering = pack.tempering
    }
}

extension ReadingRecord {
    /// Before it was recorded there was method 1.
    package var temperedBy: Tempering { tempering ?? .method1 }

    package var method: Int { temperedBy.method }

    /// Whether the figures of both mean the same: made with the same factors and the same beginning.
    package func isComparable(to other: ReadingRecord) -> Bool {
        temperedBy == other.temperedBy
    }
}

extension Tempering {
    /// 1 as before it was recorded, 2 since; own packs change its numbers, not its rules.
    package var method: Int { self == .method1 ? 1 : 2 }
}
