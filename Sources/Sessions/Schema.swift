/// The contract of a session's file, for other programs: `otherside schema` prints it.
///
/// An optional field may also be null, which is as if it were missing. Fields that are not named there are kept.
package enum SessionSchema {
    /// A JSON Schema, draft 2020-12.
    package static var text: String {
        SchemaText.document(Session.table, id: "https://otherside.example/session-1.schema.json")
    }
}

/// The contract of an invited sheet, for other programs: `otherside schema --sheet` prints it.
package enum SheetSchema {
    /// A JSON Schema, draft 2020-12.
    package static var text: String {
        SchemaText.document(InvitedSheet.table, id: "https://otherside.example/sheet-1.schema.json")
    }
}
