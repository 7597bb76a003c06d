/**
 * Where results are sent: addresses nobody can read, whether they are in use, and their secrets.
 */
@NullMarked
package io.cartorio.schemas.endpoint;

import org.jspecify.annotations.NullMarked;
