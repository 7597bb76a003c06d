/** What every service shares, and only that. */
@NullMarked
package io.cartorio.platform;

import org.jspecify.annotations.NullMarked;
