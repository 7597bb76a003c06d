package io.cartorio.systemtests.checker;

import io.cartorio.schemas.Message;
import io.cartorio.schemas.id.Origin;
import org.jspecify.annotations.Nullable;

/**
 * A record as it stands in a log.
 *
 * @param origin who made it; null when it does not say
 */
public record Logged<M extends Message>(M message, @Nullable Origin origin) {}
