import Packs

/// Is our own aim really safety? (method §4.3, H)
package enum HonestyVerdict: String, CaseIterable, Sendable {
    case lensDoesNotExcuse = "lens-does-not-excuse"
    case mixed
    case lensApplies = "lens-applies"
    case notEstablished = "not-established"
    case warningSign = "warning-sign"

    init(_ sum: GroupSum) {
        self =
            switch sum.standing {
            case .tooFew: .notEstablished
            case .warning: .warningSign
            case .established where sum.dB >= 6: .lensDoesNotExcuse
            case .established where sum.dB <= -6: .lensApplies
            case .established: .mixed
            }
    }
}

/// Are they really preparing an attack? (method §4.3, I)
package enum IntentVerdict: String, CaseIterable, Sendable {
    case mayAttack = "may-attack"
    case between
    case spiral
    case notEstablished = "not-established"
    case warningSign = "warning-sign"

    init(_ sum: GroupSum) {
        self =
            switch sum.standing {
            case .tooFew: .notEstablished
            case .warning: .warningSign
            case .established where sum.dB >= 10: .mayAttack
            case .established where sum.dB <= -6: .spiral
            case .established: .between
            }
    }
}

/// Rule 8: the plain sum of a group's known items, and whether it may carry a verdict.
struct GroupSum: Equatable, Sendable {
    enum Standing { case established, tooFew, warning }

    let dB: Double
    let standing: Standing

    init(_ feed: Feed, _ sheet: WeighedSheet) {
        let weights = sheet.instrument.items.indices.compactMap { position in
            sheet.instrument.items[position].feeds == feed ? sheet.weight(at: position) : nil
        }
        dB = weights.reduce(0, +)
        standing =
            if weights.count >= 2 {
                .established
            } else if weights.contains(where: { $0 >= 5 }) {
                .warning
            } else {
                .tooFew
            }
    }
}
