/** The one table of failure categories: HTTP status, whether it may pass, and its text. */
@NullMarked
package io.cartorio.schemas.failure;

import org.jspecify.annotations.NullMarked;
