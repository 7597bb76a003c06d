package io.cartorio.gateway.submit;

import io.cartorio.schemas.content.ContentRef;
import io.cartorio.schemas.id.Sha256;
import io.cartorio.schemas.operation.Operation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a request brought.
 *
 * @param inputs in their order; none of a repeat whose bytes were not asked for again
 * @param fileName what the client calls the first of them
 * @param webhookUrl where the result is to be sent; null where it is asked for
 * @param fingerprint two with the same one ask for the same
 */
record Brought(
    Operation operation,
    DeliveryMode mode,
    List<ContentRef> inputs,
    @Nullable String fileName,
    @Nullable String webhookUrl,
    Sha256 fingerprint) {}
