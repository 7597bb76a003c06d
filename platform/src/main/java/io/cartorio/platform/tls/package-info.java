/** Whom a service believes when it calls Kafka, Redis or S3 over TLS. */
@NullMarked
package io.cartorio.platform.tls;

import org.jspecify.annotations.NullMarked;
