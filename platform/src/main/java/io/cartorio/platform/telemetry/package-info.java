/** What every service tells of itself: traces, metrics, logs and health. */
@NullMarked
package io.cartorio.platform.telemetry;

import org.jspecify.annotations.NullMarked;
