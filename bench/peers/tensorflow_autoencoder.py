"""The step of one layer of a denoising autoencoder as a `tf.function`: tied weights, masking, cross-entropy."""

from tensorflow_adam import Adam


def build(tf, fixture, variables):
    """`step(unlabeled)` for the variables that hold the fixture's weights."""
    params = fixture.params
    trained = {name: variable for name, variable in variables.items() if name.startswith("layer-1/")}
    weights, bias, decoder_bias = (trained[f"layer-1/{name}"] for name in ("weights", "bias", "decoder-bias"))
    optimizer = Adam(tf, trained, params)

    @tf.function
    def step(unlabeled):
        x = unlabeled["x"]
        damaged = x * tf.cast(tf.random.uniform(tf.shape(x)) >= params["corruptionLevel"], tf.float32)
        with tf.GradientTape() as tape:
            codes = tf.sigmoid(tf.matmul(damaged, weights) + bias)
            scores = tf.matmul(codes, weights, transpose_b=True) + decoder_bias
            per_number = tf.nn.sigmoid_cross_entropy_with_logits(labels=x, logits=scores)
            loss = tf.reduce_sum(per_number) / len(x)
        optimizer.minimize(tape, loss)
        return {"loss/reconstruction": loss}

    return step
