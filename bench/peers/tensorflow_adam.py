"""Adam in one pass over memory; without Keras, which need not be installed."""


class Adam:
    """Updates `variables` by name with the fixture's rate and decay."""

    def __init__(self, tf, variables, params):
        self.tf, self.variables, self.rate = tf, variables, params["learningRate"]
        self.betas = params["momentum"], 0.999
        self.powers = [tf.Variable(beta) for beta in self.betas]
        self.moments = {name: (tf.Variable(tf.zeros_like(v)), tf.Variable(tf.zeros_like(v))) for name, v in variables.items()}

    def minimize(self, tape, loss):
        gradients = tape.gradient(loss, list(self.variables.values()))
        for (name, variable), gradient in zip(self.variables.items(), gradients):
            first, second = self.moments[name]
            self.tf.raw_ops.ResourceApplyAdam(
                var=variable.handle,
                m=first.handle,
                v=second.handle,
                beta1_power=self.powers[0].read_value(),
                beta2_power=self.powers[1].read_value(),
                lr=self.rate,
                beta1=self.betas[0],
                beta2=self.betas[1],
                epsilon=1e-8,
                grad=gradient,
            )
        for power, beta in zip(self.powers, self.betas):
            power.assign(power * beta)
