/// A folder that the person names, such as a copy of a library.
package enum GivenFolder {
    /// The paths of the JSON and NDJSON files in it, by name; hidden ones, folders and links are left out.
    package static func files(_ path: String) throws(FileTrouble) -> [String] {
        try Folder.files(path).filter { !$0.begins(".") && ($0.ends(".json") || $0.ends(".ndjson")) }.sorted()
            .map { path.ends("/") ? path + $0 : "\(path)/\($0)" }
    }
}
