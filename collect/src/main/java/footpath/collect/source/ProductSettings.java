package footpath.collect.source;

import footpath.collect.mapping.BodyMapping;
import java.util.Optional;

/// What a source knows of the product whose webhooks it takes.
///
/// @param json         as it was written
/// @param address      where the product was told to send, letter by letter; absent if it is `https://`, the
///                     header `Host` and the path
/// @param organization whose data it is, as the product calls it; absent if any is welcome
/// @param mapping      how a body is read that is of no known shape
public record ProductSettings(
        String json, Optional<String> address, Optional<String> organization, Optional<BodyMapping> mapping)
        implements SourceSettings {}
