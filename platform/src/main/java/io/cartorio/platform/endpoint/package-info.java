/**
 * Webhook endpoints as the log has told of them: which there are, where, and what they are signed
 * with.
 */
@NullMarked
package io.cartorio.platform.endpoint;

import org.jspecify.annotations.NullMarked;
