package footpath.collect.file;

/// A column that terms and expressions can name.
///
/// @param name as it is named in mappings
/// @param type type of the database
/// @param kind what its values are when they become property values
record Column(String name, String type, Kind kind) {

    /// What the values of a column are.
    enum Kind {
        /// Values of the column's type.
        TYPED,
        /// Text that may look like a number or a flag.
        LOOSE_TEXT,
        /// JSON, which stands beside the text in the column named [#jsonName].
        JSON
    }

    boolean isNested() {
        return type.startsWith("STRUCT(") || type.startsWith("MAP(") || type.startsWith("UNION(") || type.endsWith("]");
    }

    boolean isStruct() {
        return type.startsWith("STRUCT(") && !type.endsWith("]");
    }

    /// Name of the column with the JSON form of this column's values.
    String jsonName() {
        return name + " as json";
    }
}
