/** The contract as OpenAPI, and the pages that show it. */
@NullMarked
package io.cartorio.gateway.docs;

import org.jspecify.annotations.NullMarked;
