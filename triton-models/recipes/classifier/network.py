"""The network: torchvision's EfficientNet-B0 from random weights, with a thirteenth answer for what is none of the twelve."""

import torch
from torch import nn
from torchvision.models import efficientnet_b0

from classes import CLASSES

MEAN, DEVIATION = (0.62, 0.63, 0.60), (0.26, 0.25, 0.26)  # of the invented photographs, rounded


def network():
    """Logits [N, 13] of normalised pictures [N, 3, H, W]."""
    net = efficientnet_b0(weights=None, num_classes=len(CLASSES) + 1, dropout=0.1, stochastic_depth_prob=0.0)
    for module in net.modules():  # by what goes in: by what comes out, depthwise weights are so small that Adam's steps are noise to them
        if isinstance(module, nn.Conv2d):
            nn.init.kaiming_normal_(module.weight, mode="fan_in")
    nn.init.zeros_(net.classifier[-1].weight)  # torchvision's range is made for a thousand classes: with thirteen it begins sure and wrong
    return net


def normalised(pictures):
    """uint8 [N, H, W, 3] to float [N, 3, H, W]; it stands in the exported graph too."""
    values = pictures.permute(0, 3, 1, 2).float() * (1 / 255)
    mean, deviation = (torch.tensor(v).view(1, 3, 1, 1) for v in (MEAN, DEVIATION))
    return (values - mean) / deviation


def shrunk(values, side):
    """Pictures of 224 at the side at which the network looks, without moiré."""
    if side == values.shape[-1]:
        return values
    if side <= values.shape[-1] // 2:
        values = nn.functional.avg_pool2d(values, 2)
    return nn.functional.interpolate(values, size=(side, side), mode="bilinear", align_corners=False)


class Classifier(nn.Module):
    """What is exported: pictures in, twelve calibrated probabilities out. What they lack of one is the probability of none."""

    def __init__(self, trained, temperature, side):
        super().__init__()
        self.trained, self.temperature, self.side = trained, temperature, side

    def forward(self, pictures):
        return torch.softmax(self.trained(shrunk(normalised(pictures), self.side)) / self.temperature, 1)[:, :len(CLASSES)]
