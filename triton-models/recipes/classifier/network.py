"""The network: torchvision's EfficientNet-B0 from random weights, with a thirteenth answer for what is none of the twelve."""

import torch
from torch import nn
from torchvision.models import efficientnet_b0

from classes import CLASSES

MEAN, DEVIATION = (0.62, 0.63, 0.60), (0.26, 0.25, 0.26)  # of the invented photographs, rounded


def network():
    """Logits [N, 13] of normalised pictures [N, 3, H, W]."""
    return efficientnet_b0(weights=None, num_classes=len(CLASSES) + 1, dropout=0.2, stochastic_depth_prob=0.1)


def normalised(pictures):
    """uint8 [N, H, W, 3] to float [N, 3, H, W]; it stands in the exported graph too."""
    values = pictures.permute(0, 3, 1, 2).float() * (1 / 255)
    mean, deviation = (torch.tensor(v).view(1, 3, 1, 1) for v in (MEAN, DEVIATION))
    return (values - mean) / deviation


class Classifier(nn.Module):
    """What is exported: pictures in, twelve calibrated probabilities out. What they lack of one is the probability of none."""

    def __init__(self, trained, temperature, side=None):
        super().__init__()
        self.trained, self.temperature, self.side = trained, temperature, side

    def forward(self, pictures):
        values = normalised(pictures)
        if self.side:
            values = nn.functional.interpolate(values, size=(self.side, self.side), mode="bilinear", align_corners=False)
        return torch.softmax(self.trained(values) / self.temperature, 1)[:, :len(CLASSES)]
