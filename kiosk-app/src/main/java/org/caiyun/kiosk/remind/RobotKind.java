package org.caiyun.kiosk.remind;

/** A group robot of one of the services that libraries use. */
public enum RobotKind {
    WECOM,
    DINGTALK,
    FEISHU
}
