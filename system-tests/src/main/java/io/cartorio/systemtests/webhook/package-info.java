/** A receiver of webhooks, as a client of the platform would run one. */
@NullMarked
package io.cartorio.systemtests.webhook;

import org.jspecify.annotations.NullMarked;
