/**
 * Jobs as Redis shows them: what the gateway reads, and the entry it makes before the log speaks.
 */
@NullMarked
package io.cartorio.platform.jobs;

import org.jspecify.annotations.NullMarked;
