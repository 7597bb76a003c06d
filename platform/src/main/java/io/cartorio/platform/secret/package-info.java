/** The one secret of an installation, which gateways and stream-processors share. */
@NullMarked
package io.cartorio.platform.secret;

import org.jspecify.annotations.NullMarked;
