/** Tells webhooks how jobs ended: the worker of the {@code webhook} lane. */
@NullMarked
package io.cartorio.delivery.webhook;

import org.jspecify.annotations.NullMarked;
