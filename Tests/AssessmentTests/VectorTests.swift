import Foundation
import Interview
import Packs
import Support
import Testing

@testable import Assessment

/// The 81 answer sheets of the method, with the figures and labels they must give; and what method 1 made of them.
@Suite struct VectorTests {
    static let rows = [("vectors.json", coreInstrument), ("vectors-method-1.json", method1Instrument)].flatMap {
        file, instrument in ((try? Vector.read(file)) ?? []).map { (vector: $0, instrument: instrument) }
    }

    @Test func thereAreAllOfThem() { #expect(Self.rows.count == 2 * 81) }

    /// As the method's page tells it, to one decimal.
    @Test func hashicorp() throws {
        let reading = Reading(WeighedSheet(try Vector.named("hashicorp-bsl-2023").answers, on: coreInstrument))
        func tenths(_ value: Double) -> Int { Int((value * 10).rounded()) }
        #expect(tenths(reading.ambiguity.value) == 672)
        #expect(tenths(reading.threat.value) == 720)
        #expect(tenths(reading.escalation.value) == 631)
    }

    @Test(arguments: rows.indices)
    func figures(_ index: Int) throws {
        let (vector, instrument) = Self.rows[index]
        let reading = Reading(WeighedSheet(vector.answers, on: instrument))
        try expect(reading.ambiguity, vector.expect["ambiguity"])
        try expect(reading.mistrust, vector.expect["mistrust"])
        try expect(reading.threat, vector.expect["threat"])
        try expect(reading.pressure, vector.expect["pressure"])
        let escalation = try #require(vector.expect["escalation"])
        expectNear(reading.escalation.value, escalation.value)
        expectNear(reading.escalation.low, escalation.low)
        expectNear(reading.escalation.high, escalation.high)
        expectNear(reading.honesty.dB, vector.expect["honesty"]?.dB)
        expectNear(reading.theirIntent.dB, vector.expect["their-intent"]?.dB)
    }

    @Test(arguments: rows.indices)
    func labels(_ index: Int) {
        let (vector, instrument) = Self.rows[index]
        let reading = Reading(WeighedSheet(vector.answers, on: instrument))
        #expect(reading.world.rawValue == vector.labels["world"])
        #expect(reading.honesty.verdict.rawValue == vector.labels["honesty"])
        #expect(reading.theirIntent.verdict.rawValue == vector.labels["their-intent"])
    }

    private func expect(_ figure: Figure, _ expected: Vector.Figures?) throws {
        let expected = try #require(expected)
        expectNear(figure.value, expected.value)
        expectNear(figure.low, expected.low)
        expectNear(figure.high, expected.high)
        expectNear(figure.dB, expected.dB)
    }

    private func expectNear(_ value: Double, _ expected: Double?) {
        #expect(expected.map { abs(value - $0) <= 1e-9 } == true, "\(value) is not \(expected ?? .nan)")
    }
}
