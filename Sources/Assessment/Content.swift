/// Rule 2: a weapon shown clearly is still a weapon.
package enum Content {
    static let weapon = 0.3

    /// Reads the answer, whatever measures have been adopted.
    package static func isWeapon(_ sheet: WeighedSheet) -> Bool { sheet.key("attack-use") == "mostly-attack" }

    package static func factor(_ item: Instrument.Item, weight: Double, isWeapon: Bool) -> Double {
        isWeapon && item.id == "can-check" && weight < 0 ? weapon : 1
    }
}
