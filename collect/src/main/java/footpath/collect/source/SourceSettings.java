package footpath.collect.source;

/// What a source is told besides its name, keys and secrets; what can be told depends on its kind. Holds no
/// secret, so that it may be shown. [SettingsReader] reads it.
public sealed interface SourceSettings
        permits NoSettings, ProductSettings, DatabaseSettings, TopicSettings, FolderSettings {
    /// A JSON object from which [SettingsReader] reads the same again.
    String json();
}
