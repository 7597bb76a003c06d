/** A document that is fetched from a URL instead of uploaded. */
@NullMarked
package io.cartorio.gateway.fetch;

import org.jspecify.annotations.NullMarked;
