package io.cartorio.platform.jobs;

import org.jspecify.annotations.Nullable;

/**
 * What a client said of its file. Personal, so it stands beside the file's bytes, and goes with
 * them; nowhere on the log.
 *
 * @param fileName what its client called it; null when it had no name
 * @param mediaType what its bytes say it is
 */
public record Manifest(@Nullable String fileName, String mediaType) {}
