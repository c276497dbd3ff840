import Sessions

/// A review of method 1 keeps it until somebody takes it over to the weighing of today.
extension Desk {
    var isByMethod1: Bool { !isExample && session?.isByMethod1 == true }

    /// nil: it can be taken over.
    var whyNotTakenOver: String? {
        readOnly.map { "this review is \($0)" } ?? (session?.assessment == nil ? nil : "the decision keeps its figures")
    }

    /// One step, which undo takes back.
    mutating func takeOver() {
        let pack = pack
        change { $0.takeOver(pack) }
        if !isByMethod1 { tell("Weighed by method 2 now. Undo takes it back.") }
    }
}
